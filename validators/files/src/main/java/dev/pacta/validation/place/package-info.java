/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Where data is, here, in a bucket or at an address of HTTP, and how files from elsewhere come here to be read. */
@NullMarked
package dev.pacta.validation.place;

import org.jspecify.annotations.NullMarked;
