/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The bodies of requests. Nothing of it is loaded in an application without Quarkus REST. */
@NullMarked
package dev.pacta.validation.quarkus.requests;

import org.jspecify.annotations.NullMarked;
