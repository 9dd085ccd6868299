"""What a person is shown, whatever the medium: wording, order, marks and numbering over a Trace."""
