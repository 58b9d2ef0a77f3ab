/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who calls: API tokens, sessions by one-time link, the identity provider's tokens, and the roles they give. */
@NullMarked
package dev.pacta.service.signin;

import org.jspecify.annotations.NullMarked;
