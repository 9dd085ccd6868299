"""Whether everything here works: what `samesource doctor` looks at."""
