/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts in a Quarkus application: on its channels and on its endpoints. What applications use is here, and how contracts are opened. */
@NullMarked
package dev.pacta.validation.quarkus;

import org.jspecify.annotations.NullMarked;
