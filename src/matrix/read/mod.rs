//! Reading a matrix from `skill-matrix/1` JSON, and saying all that is wrong with one.
