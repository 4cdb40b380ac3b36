/** The pages and the API of signing in and out. */
@NullMarked
package org.convene.gateway.signin.web;

import org.jspecify.annotations.NullMarked;
