/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Finds personal data by pattern and checksum. */
@NullMarked
package dev.pacta.validation.personal;

import org.jspecify.annotations.NullMarked;
