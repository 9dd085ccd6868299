"""What one row of kernel work carries: typed records, packed into one binary column.

SQL joins and groups rows by integers and strings and never looks inside; a kernel unpacks what it needs. Lists
of packed records come in no order (`array_agg` has none): kernels sort them by `id`.
"""
