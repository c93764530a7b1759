"""Shared by all tests."""

from hypothesis import settings

# Timings vary on a busy machine; an example that is slow is not a fault.
settings.register_profile("safir", deadline=None, max_examples=60)
settings.load_profile("safir")
