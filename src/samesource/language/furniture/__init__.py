"""Furniture by form and place: the rules behind `find_furniture`."""
