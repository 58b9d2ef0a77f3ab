/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

/** How a caller proved who it is. */
enum SignedInBy {
    TOKEN,
    SESSION,
    OIDC
}
