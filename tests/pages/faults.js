console.warn("a warning was left");
Promise.reject(new Error("a promise was broken"));
throw new Error("an error was thrown");
