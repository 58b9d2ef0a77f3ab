/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Secrets by which programs and people sign in, known by their form: for the lint of contracts and for the scan of data. */
@NullMarked
package dev.pacta.contract.secret;

import org.jspecify.annotations.NullMarked;
