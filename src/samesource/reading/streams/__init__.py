"""Files and members as streams of bytes: opened, unpacked, bounded."""
