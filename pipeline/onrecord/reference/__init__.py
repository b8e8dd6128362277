"""Who is who: what designations say of people, which mentions are one person or body, and whom a source means."""
