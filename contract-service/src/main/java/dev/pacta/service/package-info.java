/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The application: registry, policies, decisions, audits and sign-in, joined to the lineage collector. */
@NullMarked
package dev.pacta.service;

import org.jspecify.annotations.NullMarked;
