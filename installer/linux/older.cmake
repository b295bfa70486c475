# Read after project(): another version, to upgrade from in tests.
set(PROJECT_VERSION 0.0.9)
set(postrider_VERSION 0.0.9)
