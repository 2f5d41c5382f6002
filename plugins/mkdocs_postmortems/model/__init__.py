"""The words of the field as frozen data. Derived values only; nothing here reads or writes."""
