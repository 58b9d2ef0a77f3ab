/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The name that lineage events give to the data of a contract. */
@NullMarked
package dev.pacta.contract.naming;

import org.jspecify.annotations.NullMarked;
