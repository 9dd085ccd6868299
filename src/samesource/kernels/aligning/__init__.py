"""The kernels of alignment as loops: what runs compiled in the place of the vectorised forms beside this folder."""
