/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts and records with the verdict that every backend has to reach on them. */
@NullMarked
package dev.pacta.testkit.verdicts;

import org.jspecify.annotations.NullMarked;
