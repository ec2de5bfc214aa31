import { expect, it } from 'vitest'
import { unfitFile } from './unfit-file.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
it.each([
  ['空.pdf', bytes(''), /是空文件/], ['程序.pdf', bytes('MZ\0\0'), /是程序/], ['脚本.docx', bytes('\x7fELF'), /是程序/],
  ['改名.pdf', bytes('PK\x03\x04'), /不是 pdf 文件/], ['改名.DOCX', bytes('%PDF-1.7'), /不是 docx 文件/], ['改名.jpg', bytes('<b>x</b>'), /不是 jpg 文件/],
])('%s 不收，说明缘由', (name, file, said) => expect(unfitFile(name, file)).toMatch(said))
it.each([
  ['扫描件.pdf', bytes('%PDF-1.4')], ['扫描件.pdf', bytes('\r\n%PDF-1.4')], ['报告.docx', bytes('PK\x03\x04')], ['旧报告.doc', bytes('{\\rtf1')], ['记录.txt', bytes('谈话记录')], ['照片.jpeg', bytes('\xff\xd8\xff\xe0')], ['无扩展名', bytes('x')],
])('%s 收', (name, file) => expect(unfitFile(name, file)).toBeNull())
