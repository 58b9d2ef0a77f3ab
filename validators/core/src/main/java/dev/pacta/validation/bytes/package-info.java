/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What JSON looks like in the bytes of a record, eight at a time. Nothing here allocates once it is built; all of it is safe for many threads. */
@NullMarked
package dev.pacta.validation.bytes;

import org.jspecify.annotations.NullMarked;
