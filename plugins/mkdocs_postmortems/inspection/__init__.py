"""A built site is looked at once more, before it takes the place of the old one.

By construction nothing of what is found here can be there. This is the second look at what must
never happen, whoever wrote the files: the stages, the theme, a template, another plugin.
"""
