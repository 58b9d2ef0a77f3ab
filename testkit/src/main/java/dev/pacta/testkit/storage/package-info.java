/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A stand-in for S3-compatible storage. */
@NullMarked
package dev.pacta.testkit.storage;

import org.jspecify.annotations.NullMarked;
