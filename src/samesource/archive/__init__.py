"""The growing index: an archive on disk that is added to, asked, expired and verified."""
