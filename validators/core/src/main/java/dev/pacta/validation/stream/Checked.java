/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.stream;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.source.LiveContract;

/** A verdict and the contract, in its version, that gave it. */
public record Checked(Verdict verdict, LiveContract.Current by) {}
