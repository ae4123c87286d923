/** Names of the categories, by number; zero is what is not asked about. */
export const categoryNames = ['strictly_necessary', 'performance', 'functional', 'targeting'] as const;
