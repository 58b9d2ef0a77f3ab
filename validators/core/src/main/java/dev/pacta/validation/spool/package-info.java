/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Lineage events that wait on disk while the server is away, and are sent in order when it is back. */
@NullMarked
package dev.pacta.validation.spool;

import org.jspecify.annotations.NullMarked;
