/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What lies around the API: rules for every request, the pages of the web UI. */
@NullMarked
package dev.pacta.service.web;

import org.jspecify.annotations.NullMarked;
