/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Validators: a contract is compiled once, then checks records, batches and tables. Start at CompiledContract. */
@NullMarked
package dev.pacta.validation;

import org.jspecify.annotations.NullMarked;
