//! What comes out, read again by programs that know nothing of ours.
