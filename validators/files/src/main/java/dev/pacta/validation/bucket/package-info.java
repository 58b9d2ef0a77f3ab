/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Objects in S3-compatible storage: listed and read by ranges, never written. */
@NullMarked
package dev.pacta.validation.bucket;

import org.jspecify.annotations.NullMarked;
