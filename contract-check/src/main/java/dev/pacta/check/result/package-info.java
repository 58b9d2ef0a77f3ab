/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a check found, as plain values: the one model that every report is written from. */
@NullMarked
package dev.pacta.check.result;

import org.jspecify.annotations.NullMarked;
