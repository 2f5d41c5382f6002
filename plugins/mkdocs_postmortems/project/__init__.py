"""The stages in their order, once for the plugin and once for the command."""
