/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Prints the given port when nobody serves on it, and ends with 1 otherwise. */
class FreePort {
    public static void main(String... arguments) throws java.io.IOException {
        try (var socket = new java.net.ServerSocket(
                Integer.parseInt(arguments[0]), 1, java.net.InetAddress.getLoopbackAddress())) {
            System.out.println(socket.getLocalPort());
        }
    }
}
