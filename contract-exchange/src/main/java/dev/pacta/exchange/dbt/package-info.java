/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Models and sources of dbt projects: what dbt wrote of them, and the properties files that it reads. */
@NullMarked
package dev.pacta.exchange.dbt;

import org.jspecify.annotations.NullMarked;
