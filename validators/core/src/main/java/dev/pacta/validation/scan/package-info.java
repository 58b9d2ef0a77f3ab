/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decides for each column of data whether it holds personal data, against chance, with the evidence. Start at PersonalScan. */
@NullMarked
package dev.pacta.validation.scan;

import org.jspecify.annotations.NullMarked;
