"""How the coefficients in the package were made."""
