/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of HTTP/1.1 that is kept open, with as little work for each request as a client can do: load and server share the
 * machine, so that what a convenient client costs would be taken from the server. Used by one thread.
 */
final class HttpConnection implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();
    private final String common;

    HttpConnection(URI server, String token) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.common =
                "Host: %s:%d\r\nAuthorization: Bearer %s\r\n".formatted(server.getHost(), server.getPort(), token);
    }

    /** What a server answered: its status, and the body's bytes. */
    record Answer(int status, byte[] body, String etag, String retryAfter) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and reads the whole answer. */
    Answer send(Request request) throws IOException {
        byte[] head = (request.method() + " " + request.path() + " HTTP/1.1\r\n" + common + request.headers()
                        + (request.body().length == 0 ? "" : "Content-Length: " + request.body().length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        out.write(whole);
        return answer();
    }

    /**
     * A request.
     *
     * @param headers beyond those that every request has, each ended by CR LF
     */
    record Request(String method, String path, String headers, byte[] body) {
        private static final byte[] NOTHING = {};

        static Request get(String path, String headers) {
            return new Request("GET", path, headers, NOTHING);
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String etag = "";
        String retryAfter = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "etag" -> etag = value;
                case "retry-after" -> retryAfter = value;
                default -> {}
            }
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length), etag, retryAfter);
    }

    private byte[] chunks() throws IOException {
        byte[] all = {};
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] chunk = in.readNBytes(size);
            byte[] longer = new byte[all.length + size];
            System.arraycopy(all, 0, longer, 0, all.length);
            System.arraycopy(chunk, 0, longer, all.length, size);
            all = longer;
            line();
        }
        line();
        return all;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
