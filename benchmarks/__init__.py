"""The same incidents built three ways, measured from outside. See README.md."""
