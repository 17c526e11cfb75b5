export async function report() {}
