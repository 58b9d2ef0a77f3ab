/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The names that lineage events and other contracts give to the data of a contract. */
@NullMarked
package dev.pacta.contract.naming;

import org.jspecify.annotations.NullMarked;
