/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Makes the OpenAPI document of the service say what its answers are: what is always there, what may be null, how a refusal looks. */
@NullMarked
package dev.pacta.service.openapi;

import org.jspecify.annotations.NullMarked;
