package org.convene.web.demo;

import org.jspecify.annotations.Nullable;

record DemoHost(String name, @Nullable String colour) {}
