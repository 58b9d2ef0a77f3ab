/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What lint says: rule, place and reason. */
@NullMarked
package dev.pacta.contract.message;

import org.jspecify.annotations.NullMarked;
