"""SQLite and PostgreSQL: tables, migrations, and the ports that stand on them."""
