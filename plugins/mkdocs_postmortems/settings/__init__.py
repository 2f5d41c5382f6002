"""The plugin's options: a mapping to `Settings` or Problems, once for plugin and command."""
