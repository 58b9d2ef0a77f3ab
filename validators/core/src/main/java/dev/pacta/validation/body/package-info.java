/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The bodies of requests, such as those to a model: which records are in one, and what is wrong with them. */
@NullMarked
package dev.pacta.validation.body;

import org.jspecify.annotations.NullMarked;
