/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decisions: may this be used for that purpose? Asked of the policy engine, kept with the reasons. */
@NullMarked
package dev.pacta.service.decisions;

import org.jspecify.annotations.NullMarked;
