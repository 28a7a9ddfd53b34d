# Comparison
